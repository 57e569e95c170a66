package huiying.sla.report;

/** What a pack can be had as. */
public enum PackForm {
  JSON,
  CSV,
  XLSX
}
