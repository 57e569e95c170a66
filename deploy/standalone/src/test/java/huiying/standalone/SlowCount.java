package huiying.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts compliance by hand: day by day over the official file, message by message. It shares no
 * code with the product, so that the two can only agree by being right.
 */
final class SlowCount {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Map<LocalDate, Boolean> off = new HashMap<>();
  private final Map<String, long[]> groups = new TreeMap<>();

  SlowCount(Path calendar) throws IOException {
    var years = Trial.JSON.readTree(Files.readString(calendar)).path("years");
    for (var year : years) {
      for (var day : year.path("days")) {
        off.put(LocalDate.parse(day.path("date").asString()), day.path("off").asBoolean());
      }
    }
  }

  Instant dueAt(Instant received, int workingDays) {
    var day = LocalDate.ofInstant(received, SHANGHAI);
    for (var left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (!isOff(day)) {
        left--;
      }
    }
    return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
  }

  private boolean isOff(LocalDate day) {
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return off.getOrDefault(day, weekend);
  }

  /** Received, met, late, overdue, running. */
  void add(
      String group, Instant received, @Nullable Instant replied, int workingDays, Instant now) {
    var due = dueAt(received, workingDays);
    var column = replied == null ? (now.isBefore(due) ? 4 : 3) : (replied.isBefore(due) ? 1 : 2);
    var counts = groups.computeIfAbsent(group, _ -> new long[5]);
    counts[0]++;
    counts[column]++;
  }

  Map<String, long[]> groups() {
    return groups;
  }
}
