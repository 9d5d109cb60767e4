"""The register: places and bodies that are known apart from documents, and how their names are built."""
