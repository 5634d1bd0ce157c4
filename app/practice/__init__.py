"""A faithful Codat that never leaves this computer, with a simulated client in QuickBooks. No Qt."""
