package huiying.intake.matter;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text's MinHash: two texts share about as many of its {@value #HASHES} numbers as they have of
 * their pairs of characters in common (Jaccard; the standard error is at most 0.05). In {@value
 * #BANDS} bands of four: texts that are half alike share a band with probability 0.87, those that
 * are 0.85 alike always, those with a fifth in common hardly ever.
 *
 * <p>Fingerprints are stored, so neither the seed nor the way of hashing may ever change.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and
 *     containment of documents</a>
 */
public final class Fingerprint {
  static final int HASHES = 128;
  static final int BANDS = 32;

  private static final int ROWS = HASHES / BANDS;
  private static final long SEED = 0x4855_4959_494E_47L; // HUIYING in ASCII
  private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
  private static final long[] SEEDS =
      IntStream.rangeClosed(1, HASHES).mapToLong(n -> mix(SEED + n * STEP)).toArray();

  /** Empty for a text without letters and digits. */
  private final int[] minima;

  private Fingerprint(int[] minima) {
    this.minima = minima;
  }

  static Fingerprint of(Shingles shingles) {
    if (shingles.pairs().isEmpty()) {
      return new Fingerprint(new int[0]);
    }
    var minima = new int[HASHES];
    Arrays.fill(minima, -1); // the greatest without sign
    for (long pair : shingles.pairs()) {
      for (int n = 0; n < HASHES; n++) {
        var hash = (int) (mix(pair ^ SEEDS[n]) >>> Integer.SIZE);
        minima[n] = Integer.compareUnsigned(hash, minima[n]) < 0 ? hash : minima[n];
      }
    }
    return new Fingerprint(minima);
  }

  /** The finishing step of SplitMix64. */
  private static long mix(long value) {
    var a = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    var b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return b ^ (b >>> 31);
  }

  /** An estimate, from 0 to 1. */
  public double similarity(Fingerprint other) {
    if (minima.length == 0 || other.minima.length == 0) {
      return 0;
    }
    var same = IntStream.range(0, HASHES).filter(n -> minima[n] == other.minima[n]).count();
    return (double) same / HASHES;
  }

  /** Texts much alike have at least one of these numbers in common; a text of nothing has none. */
  public List<Long> bands() {
    return IntStream.range(0, minima.length / ROWS).mapToObj(this::band).toList();
  }

  private long band(int band) {
    long hash = mix(SEED + band);
    for (int n = band * ROWS; n < (band + 1) * ROWS; n++) {
      hash = mix(hash ^ minima[n]);
    }
    return hash;
  }

  /** To be stored. */
  public byte[] toBytes() {
    var bytes = ByteBuffer.allocate(minima.length * Integer.BYTES);
    bytes.asIntBuffer().put(minima);
    return bytes.array();
  }

  public static Fingerprint ofBytes(byte[] bytes) {
    var minima = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
    return new Fingerprint(minima);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && Arrays.equals(minima, that.minima);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minima);
  }
}
