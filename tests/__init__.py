"""The tests: data-driven, deterministic, through the doors that users take."""
