package nl.kaartwerk.ui.compare;

import nl.kaartwerk.lang.ide.results.NamedWork;

/**
 * One of the works that are compared.
 *
 * @param address of its text
 * @param name within its text
 * @param label for people
 */
record Side(String address, String name, String label, Version version) {
	static Side of(NamedWork work, Version version) {
		return new Side(work.address(), work.simpleName(), work.label(), version);
	}

	Side in(Version other) {
		return new Side(address, name, label, other);
	}

	boolean isOf(NamedWork work) {
		return address.equals(work.address()) && name.equals(work.simpleName());
	}

	/** With its version, unless that is what one thinks of anyway. */
	String title() {
		return version instanceof Version.Now ? label : label + " (" + version.label() + ")";
	}
}
