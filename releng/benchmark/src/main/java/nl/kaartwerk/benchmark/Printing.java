package nl.kaartwerk.benchmark;

import java.time.LocalDate;
import java.util.Locale;

import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.report.Findings;
import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.report.Reports;
import nl.kaartwerk.report.WorkSubject;

/** Reports of a computed work. */
final class Printing {
	private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

	private final WorkSubject subject;
	private final Reports reports = new Reports(Locale.ENGLISH, DAY);
	private int bytes;

	Printing(WorkResult work) {
		subject = new WorkSubject(work, "A2", Findings.NONE);
	}

	/** Seconds of each of several runs, after one that is not counted. */
	double[] seconds(ReportFormat format, int runs) {
		double[] seconds = new double[runs];
		for (int i = -1; i < runs; i++) {
			long start = System.nanoTime();
			bytes = reports.bytes(subject, format).length;
			if (i >= 0) {
				seconds[i] = (System.nanoTime() - start) / 1e9;
			}
		}
		return seconds;
	}

	/** Of the last report. */
	int bytes() {
		return bytes;
	}
}
