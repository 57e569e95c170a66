package huiying.sla.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a scale that counts, or does not because time was suspended.
 *
 * @param from not part of it
 * @param to part of it
 */
record Span(long from, long to, boolean counts) {
  /**
   * The stretches that a limit takes, in order, without gaps; the last one counts and ends it. A
   * pause that began when the limit had ended already gives nothing back.
   *
   * @param total one or more
   */
  static List<Span> of(Scale scale, long start, long total, List<Pause> pauses) {
    var spans = new ArrayList<Span>();
    var at = start;
    var left = total;
    for (var pause : pauses) {
      var from = Math.max(scale.at(pause.from()), at);
      var to = scale.at(pause.to());
      if (from < scale.advance(at, left) && from < to) {
        spans.add(new Span(at, from, true));
        spans.add(new Span(from, to, false));
        left -= scale.between(at, from);
        at = to;
      }
    }
    spans.add(new Span(at, scale.advance(at, left), true));
    return spans;
  }
}
