package huiying.intake;

import huiying.kit.audit.Act;
import huiying.kit.audit.Audit;
import huiying.kit.audit.AuditAway;
import java.util.ArrayList;
import java.util.List;

/** An audit that tells what was noted, and can be away. */
public final class NotedActs implements Audit {
  private final List<Act> acts = new ArrayList<>();
  private boolean away;

  @Override
  public synchronized void note(Act act) {
    if (away) {
      throw new AuditAway("The test says so");
    }
    acts.add(act);
  }

  public synchronized List<Act> acts() {
    return List.copyOf(acts);
  }

  public synchronized void goAway() {
    away = true;
  }

  public synchronized void clear() {
    acts.clear();
    away = false;
  }
}
