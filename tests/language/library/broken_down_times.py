"""datetime.timetuple() knows of no summer time; utctimetuple() has none."""

from datetime import datetime, timedelta, timezone

moment = datetime(2016, 1, 14, 22, 46, 39, tzinfo=timezone(timedelta(hours=2)))
print(tuple(moment.utctimetuple()), tuple(moment.timetuple())[:8])
print(tuple(datetime(2016, 1, 14).timetuple()), tuple(datetime(2016, 1, 14).utctimetuple()))

# expect: (2016, 1, 14, 20, 46, 39, 3, 14, 0) (2016, 1, 14, 22, 46, 39, 3, 14)
# expect: (2016, 1, 14, 0, 0, 0, 3, 14, -1) (2016, 1, 14, 0, 0, 0, 3, 14, 0)
