package huiying.sla.report;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.kit.access.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages received on one day that have channel, kind and department in common.
 *
 * @param department null if none has them
 * @param accused that they are about in confidence; null for none
 * @param messages each counted once, however many clocks it has
 * @param withoutClock those of them that no limit ever applied to
 * @param clocks one a limit
 */
public record Cell(
    Channel channel,
    Kind kind,
    @Nullable String department,
    @Nullable String accused,
    int messages,
    int withoutClock,
    List<ClockTally> clocks) {
  boolean isIn(Reach reach) {
    return Share.isIn(reach, department, accused);
  }
}
