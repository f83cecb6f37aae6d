"""The scheduler: what runs next (`run_queue`) and what runs later (`timer_queue`). One core, cooperative."""
