"""The places and pages of the program: each owns its state and asks the services in workers."""
