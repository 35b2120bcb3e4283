package nl.kaartwerk.codegen.help;

import java.util.List;

/**
 * A heading of a page with what stands below it, up to the next heading.
 *
 * @param anchor its id in the page, empty for the title of the page
 * @param contexts ids of the views, wizards and pages of the workbench that it is about
 * @param summary its first paragraph, without markup
 * @param links addresses of other sections that it names, as in the page
 */
record Section(int level, String title, String anchor, List<String> contexts, String summary, List<String> links) {
}
