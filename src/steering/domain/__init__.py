"""What the register holds and the rules that bind it. Pure: no store, no clock, no text to read."""
