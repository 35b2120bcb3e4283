package nl.kaartwerk.editor.problem;

/** Goes to the previous problem of the project, in whatever file it is. */
public class PreviousProblem extends NextProblem {
	public PreviousProblem() {
		super(false);
	}
}
