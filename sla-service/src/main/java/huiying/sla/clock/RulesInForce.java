package huiying.sla.clock;

import java.util.Optional;

/** Which rules clocks are made by now, and which they were made by. */
public interface RulesInForce {
  /** As far as this instance has heard; asks nobody. */
  Rules now();

  /** Asks the store first: another instance may have heard of newer ones. */
  Rules refreshed();

  /** Rules that are or were in force; empty if there never were such. */
  Optional<Rules> of(Versions versions);
}
