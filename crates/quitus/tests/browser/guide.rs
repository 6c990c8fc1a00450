//! The pictures of the guide: made by the browser, so that they show the program as it is.
