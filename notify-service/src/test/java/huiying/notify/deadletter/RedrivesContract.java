package huiying.notify.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of redrives must do: run against memory and MongoDB. */
public abstract class RedrivesContract {
  private static final Instant AT = Instant.parse("2026-03-16T02:00:00.125Z");
  private static final LetterId ID = new LetterId("t.s.dlt", 0, 7);
  private static final Redrive FIRST = Redrive.first(ID, "王", AT);

  protected abstract Redrives empty();

  @Test
  void givesBackWhatItWasGiven() {
    var redrives = empty();
    var again = FIRST.failed().again("李", AT.plusSeconds(60)).sent(new Parcel.Delivered(3, 12L));
    assertThat(redrives.find(ID)).isEmpty();

    assertThat(redrives.add(FIRST)).isTrue();
    assertThat(redrives.find(ID)).contains(FIRST);
    assertThat(redrives.replace(FIRST, again)).isTrue();

    assertThat(redrives.find(ID)).contains(again);
    assertThat(redrives.findAll(List.of(ID, new LetterId("t.s.dlt", 0, 8))))
        .containsOnlyKeys(ID)
        .containsValue(again);
    assertThat(redrives.findAll(List.of())).isEmpty();
  }

  @Test
  void takesAWriteOnlyFromWhoReadTheLatest() {
    var redrives = empty();
    assertThat(redrives.replace(FIRST, FIRST.failed())).isFalse();
    assertThat(redrives.add(FIRST)).isTrue();

    assertThat(redrives.add(FIRST.failed())).isFalse();
    assertThat(redrives.replace(FIRST, FIRST.failed())).isTrue();
    assertThat(redrives.replace(FIRST, FIRST.sent(new Parcel.Delivered(0, 0)))).isFalse();
    assertThat(redrives.find(ID)).contains(FIRST.failed());
  }
}
