package huiying.sla.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules that change when a test says so; those before are remembered. */
public final class RulesOverTime implements RulesInForce {
  private final List<Rules> all = new ArrayList<>(List.of(Facts.RULES));

  public void change(Rules next) {
    all.add(next);
  }

  @Override
  public Rules now() {
    return all.getLast();
  }

  @Override
  public Rules refreshed() {
    return now();
  }

  @Override
  public Optional<Rules> of(Versions versions) {
    return all.stream().filter(one -> one.versions().equals(versions)).findFirst();
  }
}
