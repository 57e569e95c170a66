package huiying.sla.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a due date is counted from, beside the rules: the facts about one clock.
 *
 * @param start when the limit's start event happened
 * @param pauses over, in order, not overlapping
 * @param extensions approved, each in the limit's unit
 */
public record Course(
    Instant start, List<Pause> pauses, List<Integer> extensions, Optional<Floor> floor) {
  public Course {
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
  }

  public static Course from(Instant start) {
    return new Course(start, List.of(), List.of(), Optional.empty());
  }

  public int extended() {
    return extensions.stream().mapToInt(Integer::intValue).sum();
  }

  public Course with(Pause pause) {
    var all = new ArrayList<>(pauses);
    all.add(pause);
    return new Course(start, all, extensions, floor);
  }

  public Course with(int extension) {
    var all = new ArrayList<>(extensions);
    all.add(extension);
    return new Course(start, pauses, all, floor);
  }

  public Course with(Floor least) {
    return new Course(start, pauses, extensions, Optional.of(least));
  }
}
