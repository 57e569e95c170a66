package huiying.sla.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packs of frozen months, their files byte for byte as they were made. */
public interface Packs {
  /**
   * Keeps the pack unless the month has one.
   *
   * @return whether it had none
   */
  boolean add(Pack pack, Map<PackForm, byte[]> files);

  Optional<FrozenMonth> find(YearMonth month);

  Optional<byte[]> file(YearMonth month, PackForm form);

  /** In order of month. */
  List<FrozenMonth> all();
}
