"""The questions the graph answers, a module for each; the API and the command line share their answers."""
