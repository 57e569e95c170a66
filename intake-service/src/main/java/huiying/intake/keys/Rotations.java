package huiying.intake.keys;

import java.util.Optional;

/** The rotation that was asked for last; it outlives a crash. */
public interface Rotations {
  Optional<Rotation> last();

  void save(Rotation rotation);

  /** Stores how one ended, unless another has been asked for since. */
  void end(Rotation ended);
}
