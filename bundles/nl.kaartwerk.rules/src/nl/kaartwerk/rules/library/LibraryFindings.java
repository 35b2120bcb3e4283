package nl.kaartwerk.rules.library;

import java.util.List;

import nl.kaartwerk.model.Document;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.catalogue.Trigger;

/** What the rules on the whole library found, to be told file by file. */
public interface LibraryFindings {
	/** When nobody has looked. */
	LibraryFindings NONE = new LibraryFindings() {
		@Override
		public boolean ran(Trigger trigger) {
			return false;
		}

		@Override
		public List<Finding> of(Document document) {
			return List.of();
		}

		@Override
		public String mark(TextFacts text) {
			return "";
		}
	};

	/** Whether the rules with this trigger have run. */
	boolean ran(Trigger trigger);

	/** The same as long as the same is found about a text, and so nothing need be told anew. */
	String mark(TextFacts text);

	/** What was found about a text, in terms of the text as it is now. */
	List<Finding> of(Document document);
}
