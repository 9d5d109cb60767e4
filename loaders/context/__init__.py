"""What a reader takes for granted: which province "tỉnh" is, which year, who "đồng chí" is, which meeting."""
