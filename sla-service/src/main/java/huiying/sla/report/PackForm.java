package huiying.sla.report;

/** What a pack can be had as. */
public enum PackForm {
  JSON,
  /** In Chinese. */
  CSV,
  /** Missing in months frozen when a CSV had both languages. */
  CSV_EN,
  XLSX
}
