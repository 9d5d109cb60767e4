"""Facts: one module for each family, each rule with a name that travels with the fact."""
