package huiying.notify.ladder.settings;

import huiying.notify.directory.Role;
import huiying.notify.ladder.Ladder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param overdue by working day after the due date, from 1
 */
@ConfigurationProperties("huiying.notify.ladder")
record LadderProperties(
    @DefaultValue("HANDLER") List<Role> warning,
    @DefaultValue({"HANDLER", "LEAD"}) List<Role> breach,
    @DefaultValue Map<Integer, List<Role>> overdue) {
  /** Overdue steps as given; those of the shipped ladder if none are. */
  Ladder ladder() {
    var days = overdue.isEmpty() ? Ladder.shipped().overdue() : new TreeMap<>(overdue);
    return new Ladder(warning, breach, days);
  }
}
