"""A governance tracker for a steering group."""
