"""Small widgets that know nothing of the register: lines, rows, sheets, sources, keys."""
