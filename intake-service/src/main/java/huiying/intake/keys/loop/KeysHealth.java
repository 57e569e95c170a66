package huiying.intake.keys.loop;

import huiying.intake.keys.SealedValues;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Which keys are in use, so that an operator knows which may go; degraded while values are sealed
 * with a key that the ring has not.
 */
@Component("keysHealthIndicator")
class KeysHealth extends AbstractHealthIndicator {
  private final SealedValues values;

  KeysHealth(SealedValues values) {
    super("The keys in use are not known");
    this.values = values;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var inUse = values.keysInUse();
    health
        .status(values.keys().containsAll(inUse) ? "UP" : "DEGRADED")
        .withDetail("current", values.currentKey())
        .withDetail("inRing", values.keys())
        .withDetail("inUse", inUse);
  }
}
