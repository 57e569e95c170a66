package huiying.sla.report;

import java.util.Map;

/** Writes a pack in every form. */
public interface PackFiles {
  Map<PackForm, byte[]> write(Pack pack);
}
