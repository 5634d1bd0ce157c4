"""This computer: clipboard, keychain, session lock, folders. The only room that asks the OS for things."""
