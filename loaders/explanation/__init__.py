"""What was read where and by which rule, and what was left out and why: for people, made only when asked for."""
