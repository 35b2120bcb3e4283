package nl.kaartwerk.method;

/**
 * A line of a data file.
 *
 * @param file name of a file that ships with Kaartwerk, or of one in the {@code .kaartwerk} folder of a project
 * @param line from 1
 * @param ofProject whether the file belongs to a project
 */
public record DataPlace(String file, int line, boolean ofProject) {
	@Override
	public String toString() {
		return (ofProject ? ".kaartwerk/" : "method data ") + file + ", line " + line;
	}
}
