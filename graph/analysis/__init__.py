"""Analysis with networkx: parts of the graph as graphs of networkx, projections, and measures on them."""
