package huiying.intake.keys.loop;

import huiying.intake.keys.RotateKeys;
import huiying.intake.keys.SealedValues;
import huiying.kit.loop.Loop;
import java.time.Duration;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Rotates keys when somebody has asked for it; says at start which keys must stay in the ring. */
@Component
class RotationLoop extends Loop {
  private static final Logger LOG = LoggerFactory.getLogger(RotationLoop.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final RotateKeys rotateKeys;
  private final SealedValues values;
  private boolean said;

  RotationLoop(RotateKeys rotateKeys, SealedValues values) {
    super("key-rotation", EVERY);
    this.rotateKeys = rotateKeys;
    this.values = values;
  }

  @Override
  protected void look() {
    if (!said) {
      sayKeysInUse();
      said = true;
    }
    while (isRunning() && rotateKeys.goOn(this::isRunning)) {
      said = false; // which keys are left is said when it is through
    }
  }

  private void sayKeysInUse() {
    var inUse = values.keysInUse();
    var missing = new TreeSet<>(inUse);
    missing.removeAll(values.keys());
    if (!missing.isEmpty()) {
      LOG.error(
          "Values are sealed with keys that are not in the ring: {}. Bring them back", missing);
    }
    LOG.info(
        "Keys that seal something and must stay in the ring: {}; the current one is {}",
        inUse,
        values.currentKey());
  }
}
