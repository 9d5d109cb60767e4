"""Benchmarks: how fast chidao is beside a peer in the same run.

``python -m benchmarks [extraction|growth|jobs|loading]``.
"""
