package nl.kaartwerk.exchange.writing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import nl.kaartwerk.model.Declaration;

/** Names of the files of one export: that of the card, with a number where another has it already, also on disks that know no capitals. */
public final class FileNames {
	private final String extension;
	private final Set<String> taken = new HashSet<>();

	public FileNames(String extension) {
		this.extension = extension;
	}

	public String of(Declaration card) {
		String name = card.getName() == null ? "Unnamed" : card.getName().replaceAll("[^\\p{L}\\p{Nd}_-]+", "_");
		String free = name;
		for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
			free = name + '_' + n;
		}
		return free + '.' + extension;
	}
}
