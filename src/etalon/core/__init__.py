"""What every room needs: localized text, numbers, periods, positions in files, errors."""
