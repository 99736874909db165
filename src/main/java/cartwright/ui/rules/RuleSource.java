package cartwright.ui.rules;

import cartwright.app.session.MinedSlice;
import cartwright.app.session.ProjectData;
import cartwright.core.rule.RuleLimits;

/**
 * The rules that there are, before any is hidden.
 *
 * @param data the project they are from
 * @param mined the slice and its rules
 * @param limits the limits that the rules were made with
 */
public record RuleSource(ProjectData data, MinedSlice mined, RuleLimits limits) {}
