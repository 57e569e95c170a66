package huiying.intake.keys;

import huiying.intake.keys.Rotation.State;
import huiying.intake.keys.SealedValues.Pass;
import huiying.kit.access.Caller;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Seals all with the current key while writers and readers go on. Several instances may: what one
 * has resealed the other finds no more.
 */
public final class RotateKeys {
  private final SealedValues values;
  private final Rotations rotations;
  private final InstantSource time;

  public RotateKeys(SealedValues values, Rotations rotations, InstantSource time) {
    this.values = values;
    this.rotations = rotations;
    this.time = time;
  }

  /**
   * How far it is.
   *
   * @param total values that had another key when the rotation was asked for
   * @param done how many of them have the current key
   * @param remaining how many values each other key still seals; such a key must stay in the ring
   * @param missing keys in use that the ring has not
   */
  public record Progress(
      String currentKey,
      State state,
      long total,
      long done,
      Map<String, Long> remaining,
      Set<String> missing,
      long unreadable,
      @Nullable Rotation rotation) {}

  /**
   * The same again while it runs changes nothing; afterwards it looks for what is left.
   *
   * @param key that all is to be sealed with; null for this instance's current one
   * @throws NotCurrentKey if this instance seals with another one
   */
  public Progress start(Caller caller, @Nullable String key) {
    if (key != null && !key.equals(values.currentKey())) {
      throw new NotCurrentKey(values.currentKey());
    }
    var last = rotations.last();
    var runs =
        last.isPresent()
            && last.get().state() == State.RUNNING
            && last.get().key().equals(values.currentKey());
    if (!runs) {
      var total = values.countsOfOthers().values().stream().mapToLong(Long::longValue).sum();
      rotations.save(
          new Rotation(values.currentKey(), total, 0, time.instant(), caller.name(), null));
    }
    return progress();
  }

  public Progress progress() {
    var rotation = rotations.last().orElse(null);
    var remaining = values.countsOfOthers();
    var left = remaining.values().stream().mapToLong(Long::longValue).sum();
    var missing = new TreeSet<>(remaining.keySet());
    missing.removeAll(values.keys());
    var total = rotation == null ? 0 : rotation.total();
    return new Progress(
        values.currentKey(),
        rotation == null ? State.NONE : rotation.state(),
        total,
        Math.max(0, total - left),
        remaining,
        missing,
        rotation == null ? 0 : rotation.unreadable(),
        rotation);
  }

  /**
   * Goes on with the rotation that was asked for, if one runs and this instance seals with its key:
   * an instance that was not restarted yet would only seal with the old one.
   *
   * @param goOn asked after each step
   * @return whether it goes on, also later
   */
  public boolean goOn(BooleanSupplier goOn) {
    var running =
        rotations
            .last()
            .filter(one -> one.state() == State.RUNNING)
            .filter(one -> one.key().equals(values.currentKey()));
    if (running.isEmpty()) {
      return false;
    }
    var pass = values.reseal(goOn);
    if (!goOn.getAsBoolean() || isMoreToDo(pass)) {
      return true;
    }
    var notOpened = pass.unreadable() + ofMissingKeys();
    rotations.end(running.get().ended(time.instant(), notOpened));
    return false;
  }

  private long ofMissingKeys() {
    var counts = new TreeMap<>(values.countsOfOthers());
    counts.keySet().removeAll(values.keys());
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A pass that sealed something may have lost a race, or been overtaken by a writer. */
  private static boolean isMoreToDo(Pass pass) {
    return pass.resealed() > 0;
  }
}
