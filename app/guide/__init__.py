"""What the client is told, step by step, in their language: data from resources, never code. No Qt."""
