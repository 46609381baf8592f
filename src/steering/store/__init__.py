"""The history, and the tables that it folds to."""
