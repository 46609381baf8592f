"""What does this text say? Bytes in, findings out: no store, no clock."""
