"""What is fast and how that was measured: ratios against something run beside it, in the same process or run."""
