// Enhances forms that work without it: shows a password, stops a double click, brings focus to the errors.
import { Button, ErrorSummary, NotificationBanner, PasswordInput, createAll } from "govuk-frontend";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
[Button, ErrorSummary, NotificationBanner, PasswordInput].forEach((component) => createAll(component));
