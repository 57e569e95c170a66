package huiying.notify.ladder;

import huiying.notify.duty.DutyHours;
import java.util.List;

/** Ladders that may become a version. */
public record LadderDraft(DutyHours hours, List<Ladder> ladders) {
  public LadderDraft {
    ladders = List.copyOf(ladders);
  }

  Ladders as(int version) {
    return new Ladders(version, hours, ladders);
  }

  boolean repeats(Ladders current) {
    return equals(new LadderDraft(current.hours(), current.ladders()));
  }
}
