package nl.kaartwerk.ui.status;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.lang.ide.progress.Progress;

/**
 * What the status line says.
 *
 * @param work what goes on; empty when nothing does
 * @param texts of all open projects; -1 while that is not known
 * @param leftOff whether the checking was left off
 * @param computing whether views are computing
 * @param stopped whether reading was stopped
 */
record LibraryStatus(Optional<Progress.State> work, int texts, int errors, int warnings, boolean leftOff, boolean computing, boolean stopped) {
	static final LibraryStatus STARTING = new LibraryStatus(Optional.empty(), -1, 0, 0, false, false, false);

	String text() {
		if (work.isPresent()) {
			return stopped ? Texts.get("stopped", number(work.get().done()), number(work.get().total())) : work(work.get());
		}
		if (texts < 0) {
			return Texts.get("starting");
		}
		List<String> problems = new ArrayList<>();
		add(problems, "error", errors);
		add(problems, "warning", warnings);
		if (leftOff) {
			problems.add(Texts.get("leftOff"));
		}
		String counts = counted("text", texts) + ": " + (problems.isEmpty() ? Texts.get("none") : String.join(", ", problems));
		return computing ? Texts.get("computing", counts) : counts;
	}

	static String work(Progress.State work) {
		return Texts.get(work.phase().name(), number(work.done()), number(work.total()));
	}

	private static void add(List<String> parts, String what, int count) {
		if (count > 0) {
			parts.add(counted(what, count));
		}
	}

	private static String counted(String what, int count) {
		return count == 1 ? Texts.get(what) : Texts.get(what + 's', number(count));
	}

	private static String number(int count) {
		return NumberFormat.getIntegerInstance().format(count);
	}

	String tooltip() {
		if (stopped) {
			return Texts.get("tooltip.stopped");
		}
		return Texts.get(work.isPresent() || texts < 0 ? "tooltip.busy" : leftOff ? "tooltip.leftOff" : "tooltip.idle");
	}
}
