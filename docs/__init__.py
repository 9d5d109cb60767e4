"""Pages about chidao, and what keeps their generated parts true."""
