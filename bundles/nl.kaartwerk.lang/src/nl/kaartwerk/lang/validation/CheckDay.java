package nl.kaartwerk.lang.validation;

import java.time.LocalDate;

import com.google.inject.Singleton;

/** The day that texts are checked at (design decision 17): today, unless somebody says otherwise. */
@Singleton
public class CheckDay {
	private volatile LocalDate stated;

	public LocalDate day() {
		LocalDate day = stated;
		return day == null ? LocalDate.now() : day;
	}

	/** @param day null for today, whenever that is asked for */
	public void use(LocalDate day) {
		stated = day;
	}
}
